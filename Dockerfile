# docker build -t weatherstrip .
# docker run --rm -v "$PWD:/data" --user "$(id -u):$(id -g)" weatherstrip ingest pages
#
# Without --user the program runs as user 10001, who must be allowed to write to /data.

FROM swift:6.3-bookworm AS build
WORKDIR /source

COPY Scripts/install-dependencies Scripts/
RUN Scripts/install-dependencies && rm -rf /var/lib/apt/lists/*

# Fetched again only when the manifest changes.
COPY Package.swift ./
RUN swift package resolve

# SwiftPM refuses a package whose test targets have no folder, though nothing of Tests is built.
COPY Tests Tests
COPY Sources Sources
RUN swift build -c release --product weatherstrip --static-swift-stdlib \
    && install -s -m 755 .build/release/weatherstrip /usr/local/bin/weatherstrip

FROM debian:bookworm-slim

# Not pinned: Debian removes a version from its archive when a security fix replaces it.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
         libdeflate0 libgcc-s1 libsqlite3-0 libstdc++6 libxml2 zlib1g \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin weatherstrip \
    && install -d -o weatherstrip -g weatherstrip /data

COPY LICENSE /usr/share/doc/weatherstrip/LICENSE
COPY --from=build /usr/local/bin/weatherstrip /usr/local/bin/weatherstrip

USER 10001:10001
WORKDIR /data
ENTRYPOINT ["/usr/local/bin/weatherstrip"]
CMD ["--help"]
