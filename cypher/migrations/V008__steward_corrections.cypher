// What stewards put right of historical people and their ties is remembered beside what files say, by keys.
CREATE CONSTRAINT steward_correction_key IF NOT EXISTS FOR (n:StewardCorrection) REQUIRE n.key IS UNIQUE;
