// Keys of all ties that were taken out as wrong. No parameters.
MATCH (n:RemovedTie)
WHERE n.key > ''
RETURN n.key AS key
ORDER BY n.key
