// Keeps nodes of one label longer. Parameters: label, such as Person; keys, a list; keptUntil, the last day;
// imports, a list to be added to those before, where such a list is kept.
UNWIND $keys AS key
MATCH (n:$($label) {key: key})
WHERE n.keptUntil < $keptUntil
SET n.keptUntil = $keptUntil, n.imports = n.imports + $imports
