// Notes that an import names nodes of one label that stand in the store as it has them. Parameters: label, such as
// Person; keys, a list; imports, a list of its number.
UNWIND $keys AS key
MATCH (n:$($label) {key: key})
WHERE NOT last($imports) IN n.imports
SET n.imports = n.imports + $imports
