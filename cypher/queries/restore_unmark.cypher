// Notes that what was restored is in use. No parameters.
MATCH (r:Restore)
DELETE r
