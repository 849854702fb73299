# What tests in Python share: an environment of their own, filled from PyPI the first time.
# shellcheck shell=bash
#
# Sourced by a script that has set `venv`, `requirements` and `folder` (for logs), in the project's
# folder. Where the packages can't be had, it says `not checked` and why, and the exit status is 0;
# in CI (CI=true) it is 1, if PyPI can be reached.
: "${venv:?}" "${requirements:?}" "${folder:?}"

not_checked() {
  echo "not checked: $*"
  exit 0
}

wanted() {
  cat "$requirements"
  python3 --version
}

# Debian parts ensurepip, which puts pip into a new environment, from Python. Without it the pip of
# the system, if there is one, installs into the environment.
make_environment() {
  rm -rf "$venv"
  mkdir -p .build
  if python3 -m venv "$venv" >"$folder/log" 2>&1; then
    pip=("$venv/bin/python" -m pip)
    return
  fi
  rm -rf "$venv"
  pip=(python3 -m pip --python "$venv/bin/python")
  python3 -m venv --without-pip "$venv" >"$folder/log" 2>&1 &&
    "${pip[@]}" --version >"$folder/log" 2>&1
}

pip_fetch() {
  "${pip[@]}" "$@" --disable-pip-version-check --quiet --retries 1 --timeout 20 \
    --only-binary=:all:
}

install_tools() {
  make_environment ||
    not_checked "no virtual environment with pip (on Debian: apt-get install python3-venv)"
  echo "Installing $(grep -v '^#' "$requirements" | paste -sd ' ')"
  if pip_fetch install --requirement "$requirements" >"$folder/log" 2>&1; then
    wanted >"$venv/installed.txt"
    return
  fi
  if [[ ${CI:-} == true ]] &&
    pip_fetch download --no-deps --dest "$folder" pluggy >/dev/null 2>&1; then
    echo "PyPI is there, but this could not be installed:" >&2
    cat "$folder/log" >&2
    exit 1
  fi
  not_checked "pip: $(grep ERROR "$folder/log" | tail -n 1)"
}

# The list of what is installed is written last, so that half an environment is made anew.
command -v python3 >/dev/null || not_checked "python3 is not installed"
if ! wanted | cmp --silent - "$venv/installed.txt" ||
  ! "$venv/bin/python" --version >/dev/null 2>&1; then
  install_tools
fi
