"""Applications that receive webhooks, one for each framework."""
