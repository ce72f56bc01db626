"""What several pages share: session, inputs, charts, downloads."""
