// Keeps ties of one kind longer. Parameters: kind, such as MASTER_OF; keys, a list; keptUntil, the last day;
// imports, a list to be added to those before.
UNWIND $keys AS key
MATCH ()-[t:$($kind) {key: key}]->()
WHERE t.keptUntil < $keptUntil
SET t.keptUntil = $keptUntil, t.imports = t.imports + $imports
