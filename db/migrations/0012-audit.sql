-- What is audited, who administers accounts, and how a person is forgotten.
SELECT 1;
