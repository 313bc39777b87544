// Removes those of some people to whom nothing is tied. Parameters: keys, a list.
UNWIND $keys AS key
MATCH (p:Person {key: key})
WHERE NOT EXISTS { (p)--() }
DELETE p
