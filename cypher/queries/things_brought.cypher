// Organisations, or works, that one import alone brought, and whether a tie that others brought needs them.
// Parameters: label, Organisation or Work; alone, a list of its number.
MATCH (n:$($label))
WHERE n.imports = $alone AND n.`was.import` IS NULL
RETURN n.key AS key, null AS person, n.cluster AS cluster,
       EXISTS { (n)-[t]-() WHERE t.imports IS NULL OR t.imports <> $alone OR t.`was.import` IS NOT NULL } AS needed, false AS bare
ORDER BY n.key
