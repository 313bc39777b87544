// Notes that an import names ties of one kind that stand in the store as it has them. Parameters: kind, such as
// MASTER_OF; keys, a list; imports, a list of its number.
UNWIND $keys AS key
MATCH ()-[t:$($kind) {key: key}]->()
WHERE NOT last($imports) IN t.imports
SET t.imports = t.imports + $imports
