// Removes all consents of some people. Parameters: keys, a list.
UNWIND $keys AS key
MATCH (:Person {key: key})-[:GAVE]->(n:Consent)
DETACH DELETE n
