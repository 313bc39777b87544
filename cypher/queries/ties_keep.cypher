// Keeps ties of one kind longer. Parameters: kind, such as MASTER_OF; keys, a list; keptUntil, the last day.
UNWIND $keys AS key
MATCH ()-[t:$($kind) {key: key}]->()
WHERE t.keptUntil < $keptUntil
SET t.keptUntil = $keptUntil
