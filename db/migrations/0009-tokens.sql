-- Tokens for machines 机器令牌 and one-time links.
SELECT 1;
