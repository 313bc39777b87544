// Whether a database holds nothing but its schema. No parameters.
RETURN NOT EXISTS { MATCH (n) WHERE NOT n:Migration } AS empty
