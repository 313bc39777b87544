// Ties of one kind that an import brought, changed or named, as they are, but for those that it alone brought.
// Parameters: kind, such as MASTER_OF; import; alone, a list of its number.
MATCH ()-[t:$($kind)]->()
WHERE ($import IN t.imports OR $import IN t.`was.imports`) AND NOT (t.imports = $alone AND t.`was.import` IS NULL)
RETURN t.key AS key, properties(t) AS properties
