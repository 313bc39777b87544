// One correction a person and field, one contestation an id; both are found again by the person.
CREATE CONSTRAINT correction_key IF NOT EXISTS FOR (n:Correction) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT contestation_id IF NOT EXISTS FOR (n:Contestation) REQUIRE n.id IS UNIQUE;
