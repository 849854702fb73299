"""Invents web archives of Korean news pages, of which some hold a weather strip."""
