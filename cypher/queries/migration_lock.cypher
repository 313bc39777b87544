// Keeps every other process from migrating until the transaction ends. No parameters.
MERGE (l:MigrationLock:Migration {name: 'lock'})
SET l.at = datetime()
