// One objection a person, one record an erasure.
CREATE CONSTRAINT objection_person IF NOT EXISTS FOR (n:Objection) REQUIRE n.person IS UNIQUE;
CREATE CONSTRAINT erasure_receipt IF NOT EXISTS FOR (n:Erasure) REQUIRE n.receipt IS UNIQUE;
