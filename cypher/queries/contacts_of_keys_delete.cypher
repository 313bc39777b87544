// Removes some contact details, by their own keys. Parameters: keys, a list.
UNWIND $keys AS key
MATCH (n:Contact {key: key})
DETACH DELETE n
