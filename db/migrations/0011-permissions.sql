-- Permissions: one table that routes and row-level policies read alike, and reach by division, unit, section, matter.
SELECT 1;
