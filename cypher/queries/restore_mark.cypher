// Notes that a restore fills this database. Parameters: restore, its name.
MERGE (r:Restore {name: $restore})
