# Midsentence in a container: the app, its checkpoints, PyTorch for processors. docs/deploy.md says how to run it.
ARG PYTHON=3.11-slim-bookworm

FROM python:${PYTHON} AS packages
# PyPI's torch for x86-64 brings CUDA, some gigabytes that do nothing without a GPU: PyTorch's own index has a build of
# the same version without it. For a GPU: --build-arg TORCH_INDEX=https://download.pytorch.org/whl/cu130
ARG TORCH_INDEX=https://download.pytorch.org/whl/cpu
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore
WORKDIR /build
COPY requirements.txt requirements-auth.txt ./
RUN python -m venv --without-pip /opt/venv \
    && grep '^torch==' requirements.txt > torch.txt \
    && pip --python /opt/venv install --no-deps --index-url "${TORCH_INDEX}" -r torch.txt
# Without the packages' own tests and torch's headers, a sixth of all: nothing here runs or compiles against them.
RUN pip --python /opt/venv install -r requirements.txt -r requirements-auth.txt \
    && find /opt/venv/lib -type d -name tests -prune -exec rm -r {} + \
    && rm -r /opt/venv/lib/python3.*/site-packages/torch/include /opt/venv/lib/python3.*/site-packages/torch/test \
    && find /opt/venv/lib/python3.*/site-packages/torch/bin -type f ! -name torch_shm_manager -delete

FROM python:${PYTHON}
RUN groupadd --gid 10001 midsentence \
    && useradd --uid 10001 --gid 10001 --home-dir /data --no-create-home --shell /usr/sbin/nologin midsentence \
    && install --directory --owner 10001 --group 10001 /data
COPY --from=packages /opt/venv /opt/venv
WORKDIR /app
COPY checkpoints checkpoints
COPY recorded recorded
COPY .streamlit .streamlit
COPY LICENSE pyproject.toml ./
COPY vae_core vae_core
COPY pages pages
COPY app.py serve.py ./
RUN /opt/venv/bin/python -m compileall -q vae_core pages serve.py

# Nothing is written but /data and /tmp, so the root file system may be read-only: compiled kernels of UMAP lie in /data.
ENV PATH=/opt/venv/bin:${PATH} \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    MIDSENTENCE_HOME=/data \
    NUMBA_CACHE_DIR=/data/.cache/numba \
    HF_HOME=/data/.cache/huggingface \
    HF_HUB_OFFLINE=1 \
    STREAMLIT_SERVER_ADDRESS=0.0.0.0 \
    STREAMLIT_SERVER_PORT=8501
USER 10001:10001
VOLUME /data
EXPOSE 8501
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=10s --start-period=60s CMD ["python", "serve.py", "--healthy"]
ENTRYPOINT ["python", "serve.py"]
