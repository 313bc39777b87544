// People who are kept until a day before this one; whether a tie that is kept longer, or a word of their own,
// needs them, and whether nothing is left of them but the key. Parameters: before.
MATCH (n:Person)
WHERE n.keptUntil < $before
RETURN n.key AS key, n.key AS person, n.cluster AS cluster,
       EXISTS { (n)-[t]-() WHERE t.keptUntil >= $before } OR EXISTS { (n)-[:CORRECTED|CONTESTED]->() } AS needed,
       n.identity IS NULL AND n.namespace IS NULL AND n.cluster IS NULL AND n.discipline IS NULL AND n.source IS NULL
         AND NOT n.historical AS bare
ORDER BY n.key
