// Removes all contact details of some people. Parameters: keys, a list.
UNWIND $keys AS key
MATCH (:Person {key: key})-[:REACHED_BY]->(n:Contact)
DETACH DELETE n
