// Removes the objections of some people. Parameters: keys, a list.
UNWIND $keys AS key
MATCH (n:Objection {person: key})
DETACH DELETE n
