// Organisations, or works, that are kept until a day before this one, and whether a tie that is kept longer needs them.
// Parameters: label, Organisation or Work; before.
MATCH (n:$($label))
WHERE n.keptUntil < $before
RETURN n.key AS key, null AS person, n.cluster AS cluster,
       EXISTS { (n)-[t]-() WHERE t.keptUntil >= $before } AS needed, false AS bare
ORDER BY n.key
