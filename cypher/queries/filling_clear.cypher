// Removes all that a first change left that did not come to its end. No parameters.
MATCH (n)
WHERE NOT n:Migration
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS
