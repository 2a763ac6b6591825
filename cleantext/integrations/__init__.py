"""Adapters for the engines that people run corpora on."""
