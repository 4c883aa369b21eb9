-- Who has somebody's session must not be able to make it last: what guards an account changes by a recent proof alone.

ALTER TABLE heqing.session ADD COLUMN proven_at timestamptz DEFAULT now();
UPDATE heqing.session SET proven_at = created_at;
ALTER TABLE heqing.session ALTER COLUMN proven_at SET NOT NULL;
COMMENT ON COLUMN heqing.session.proven_at IS 'When the person last proved who they are: by signing in, or by a second factor. A changed password, or use, is no such proof.';
