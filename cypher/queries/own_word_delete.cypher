// Removes what some people corrected and contested. Parameters: keys, a list.
UNWIND $keys AS key
MATCH (:Person {key: key})-[:CORRECTED|CONTESTED]->(n)
DETACH DELETE n
