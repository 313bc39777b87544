// People whom one import alone brought; whether a tie that others brought, or a word of their own, needs them, and
// whether nothing is left of them but the key. Parameters: alone, a list of its number.
MATCH (n:Person)
WHERE n.imports = $alone AND n.`was.import` IS NULL
RETURN n.key AS key, n.key AS person, n.cluster AS cluster,
       EXISTS { (n)-[t]-() WHERE t.basis IS NOT NULL AND (t.imports IS NULL OR t.imports <> $alone OR t.`was.import` IS NOT NULL) }
         OR EXISTS { (n)-[:CORRECTED|CONTESTED]->() } AS needed,
       n.identity IS NULL AND n.namespace IS NULL AND n.cluster IS NULL AND n.discipline IS NULL AND n.source IS NULL
         AND NOT n.historical AS bare
ORDER BY n.key
