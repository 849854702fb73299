import ArgumentParser

@main
struct WeatherStripCommand: ParsableCommand {
}
