// Gives ties of one kind that stand in the store other properties. Their ends stay: the key stands for them. They are
// kept until the later of two days. Parameters: kind, such as MASTER_OF; rows, each with properties; keptUntil, a day
// or null; imports, a list to be added to those before.
UNWIND $rows AS row
MATCH ()-[t:$($kind) {key: row.properties.key}]->()
WITH t, row, t.keptUntil AS kept, t.imports AS imports
SET t = row.properties, t.keptUntil = CASE WHEN $keptUntil IS NULL OR kept > $keptUntil THEN kept ELSE $keptUntil END,
    t.imports = imports + $imports
