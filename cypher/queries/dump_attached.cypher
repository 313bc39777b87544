// Nodes of one label that hang on some people, as they are. Parameters: label, such as Consent; asked,
// whose keys is a list of people's.
UNWIND $asked.keys AS key
MATCH (:Person {key: key})-->(n:$($label))
RETURN key, labels(n) AS labels, properties(n) AS properties
