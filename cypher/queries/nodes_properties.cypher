// Nodes of one label by their keys, as they are. Parameters: label, such as Person; keys, a list.
UNWIND $keys AS key
MATCH (n:$($label) {key: key})
RETURN key, properties(n) AS properties
