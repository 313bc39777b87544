// People whom one import was the last to change, who stood in the store before. Parameters: import.
MATCH (n:Person)
WHERE n.`was.import` = $import AND last(n.imports) = $import
RETURN n.key AS key
ORDER BY n.key
