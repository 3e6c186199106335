package eu.elmgateway.standin;

/** What an SFTP server can do wrong with the next login or file. */
public enum SftpMisbehaviour {
    REFUSE_LOGIN,
    /** The connection goes in the middle of the file. */
    CUT,
    /** There is no room for the file. */
    DISK_FULL,
    /** Each block takes a while. */
    SLOW
}
