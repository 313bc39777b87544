// Every field that somebody corrected, by person and field. No parameters.
MATCH (n:Correction)
WHERE n.key > ''
RETURN n.person AS person, n.field AS field, n.on AS on
ORDER BY n.key
