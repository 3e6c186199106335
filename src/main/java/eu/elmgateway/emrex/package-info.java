/** Answers to those who fetch ELMO: providers of EMREX, and nodes of Erasmus Without Paper. */
@NullMarked
package eu.elmgateway.emrex;

import org.jspecify.annotations.NullMarked;
