"""The code of each contender: ``python -m benchmarks.contenders.lattice TASK ARGUMENTS``.

Each module runs in an environment that has only its library, so it imports nothing else. A task
returns one sample and prints it as JSON.
"""
