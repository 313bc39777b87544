// Notes that a migration ran. Parameters: name, checksum.
MERGE (m:Migration {name: $name})
SET m.checksum = $checksum, m.at = datetime()
