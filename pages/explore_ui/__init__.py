"""Parts of the Encode, Interpolate and Traverse pages."""
