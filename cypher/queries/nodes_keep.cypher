// Keeps nodes of one label longer. Parameters: label, such as Person; keys, a list; keptUntil, the last day.
UNWIND $keys AS key
MATCH (n:$($label) {key: key})
WHERE n.keptUntil < $keptUntil
SET n.keptUntil = $keptUntil
