"""Parts that several pages share: session, inputs, caches, charts, markup."""
