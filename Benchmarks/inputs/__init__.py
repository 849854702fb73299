"""What the makers of inputs share: the country's weather, strips hour by hour, and articles."""
