-- What a delivery that is held waits for, as a code: until now the first words of its reason said so.

alter table delivery add column waits_for text;

update delivery set waits_for = 'SETTING'
 where state = 'HELD' and (reason like 'a setting is missing: %' or reason like 'settings are missing: %');
