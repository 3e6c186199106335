-- Every minute it is looked up which answers to a registry no receipt is about yet; without these, all inquiries are read for each.

create index inquiry_about on inquiry (about);

create index inquiry_asked on inquiry (registry, operation, asked_at);
