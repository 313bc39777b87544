// Nodes of one label that an import brought, changed or named, as they are, but for those that it alone brought.
// Parameters: label, such as Person; import; alone, a list of its number.
MATCH (n:$($label))
WHERE ($import IN n.imports OR $import IN n.`was.imports`) AND NOT (n.imports = $alone AND n.`was.import` IS NULL)
RETURN n.key AS key, properties(n) AS properties
