// Removes nodes of one label with all that hangs on them. Parameters: label, such as Work; keys, a list.
UNWIND $keys AS key
MATCH (n:$($label) {key: key})
DETACH DELETE n
