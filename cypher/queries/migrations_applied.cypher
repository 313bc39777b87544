// The migrations that ran, with the checksums they had then. No parameters.
MATCH (m:Migration)
WHERE NOT m:MigrationLock
RETURN m.name AS name, m.checksum AS checksum
ORDER BY m.name
