// What was decided of two records each, in the order of keys. No parameters.
MATCH (n:Identification)
WHERE n.key > ''
RETURN n.one AS one, n.other AS other, n.verdict AS verdict, n.on AS on, n.by AS by
ORDER BY n.key
