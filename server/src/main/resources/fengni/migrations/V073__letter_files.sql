-- Files are found by whose they are and by the digest of their content.
create index attachment_digest on attachment (owner, sha256);
