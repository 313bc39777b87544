// Everybody who is not to be ranked, in the order of their keys. No parameters.
MATCH (n:Objection)
WHERE n.person > ''
RETURN n.person AS person, n.since AS since
ORDER BY n.person
